const POINTS_IN_MM = 72 / 25.4;
const mm = (count: number) => count * POINTS_IN_MM;

/** A4 in points, with its margins. Source: Nghị định 30/2020/NĐ-CP, appendix I: 20–25, 30–35 left, 15–20 right. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(20),
  bottom: mm(297 - 20),
  left: mm(30),
  textWidth: mm(210 - 30 - 20),
  /** Where the number of the page stands, from the second page on. */
  numberTop: mm(10),
  /** Where a mark stands at the foot of each page. */
  markFoot: mm(297 - 14),
} as const;
