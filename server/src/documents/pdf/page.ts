const POINTS_IN_MM = 72 / 25.4;
const mm = (count: number) => count * POINTS_IN_MM;

/** A sheet of A4 in points, with its margins. Source: Nghị định 30/2020/NĐ-CP, appendix I: 20–25, 30–35 left, 15–20 right. */
const sheet = (width: number, height: number) => ({
  width: mm(width),
  height: mm(height),
  top: mm(20),
  bottom: mm(height - 20),
  left: mm(30),
  textWidth: mm(width - 30 - 20),
  /** Where the number of the page stands, from the second page on. */
  numberTop: mm(10),
  /** Where it stands with a mark beneath it, which keeps off the text. */
  markedTop: mm(7),
  /** Where a mark stands at the foot of each page. */
  markFoot: mm(height - 14),
});

export type Sheet = Readonly<ReturnType<typeof sheet>>;

/** A page as text is written on. */
export const PAGE: Sheet = sheet(210, 297);

/** A page on its side, for tables of many columns. */
export const WIDE_PAGE: Sheet = sheet(297, 210);
