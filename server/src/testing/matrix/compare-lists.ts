import { drawOrganisation } from './draw-organisation.ts';
import { expectedOf, foundIn, LISTS } from './lists.ts';
import { PlainModel, type Row } from './plain-model.ts';
import { type Planted, plantOrganisation, usernameOf } from './plant-organisation.ts';

/** What differs between the program and the plain model, in words, and how much was compared. */
export interface Compared {
  answers: number;
  differences: string[];
}

const READERS = 5;

/** Lets some readers of one random organisation read every list and some rows, and compares each with the plain model. */
export async function compareLists(seed: number): Promise<Compared> {
  const planted = await plantOrganisation(drawOrganisation(seed));
  const found: Compared = { answers: 0, differences: [] };
  const accounts = planted.drawn.people + planted.drawn.outsiders;
  try {
    for (let turn = 0; turn < READERS; turn++) {
      const reader = (seed * 7 + turn * 5) % accounts;
      await compareReader(planted, reader, `organisation ${seed}, ${usernameOf(reader)}`, found);
    }
  } finally {
    await planted.server.close();
  }
  return found;
}

async function compareReader(
  planted: Planted,
  reader: number,
  where: string,
  found: Compared,
): Promise<void> {
  const model = new PlainModel(planted.drawn);
  const browser = planted.server.as(usernameOf(reader));
  for (const list of LISTS) {
    const response = await browser.raw(`/api/${list.path}`);
    const text = await response.text();
    const isFor = list.isFor(model, reader);
    const expected = isFor ? `200 ${expectedOf(list, model, reader, planted).join(' ')}` : '403 ';
    const got = `${response.status} ${response.status === 200 ? foundIn(list, text, planted).join(' ') : ''}`;
    found.answers += 1;
    if (got !== expected) found.differences.push(`${where}: ${list.path}\n  may: ${expected}\n  got: ${got}`);
  }
  const { days, outputs, tasks, findings } = planted.ids;
  const items: [string, Map<string, Row>][] = [
    ['outputs', outputs],
    ['tasks', tasks],
    ['findings', findings],
    ['day-reviews', days],
  ];
  for (const [address, rows] of items) {
    // A few of each kind: a list is exact, and one row is asked for by the same rule.
    const some = [...rows].filter((_, nth) => nth % 4 === reader % 4);
    for (const [id, row] of some) {
      const { status } = await browser.raw(`/api/${address}/${id}`);
      const may = address === 'day-reviews' ? model.isReviewer(reader, row) : model.reads(reader, row);
      found.answers += 1;
      if ((status === 200) !== may)
        found.differences.push(
          `${where}: ${address} of ${row.person} in ${row.unit}: ${status}, may: ${may}`,
        );
    }
  }
}
