const PEOPLE_AT_ONCE = 1000;
const KEYS_AT_ONCE = 5000;
async function inChunks(all, size, read) {
  const found = [];
  for (let start = 0; start < all.length; start += size)
    found.push(await read(all.slice(start, start + size)));
  return found.flat();
}
const linesOf = (db) => db.selectFrom('work_entry').selectAll();
/** The lines that people already have in a month, imported or typed. */
export function listLinesOfMonth(db, month, cadreIds) {
  return inChunks(cadreIds, PEOPLE_AT_ONCE, (ids) =>
    linesOf(db).where('month', '=', month).where('cadreId', 'in', ids).execute(),
  );
}
export function listLinesByImportKey(db, keys) {
  return inChunks(keys, KEYS_AT_ONCE, (some) => linesOf(db).where('importKey', 'in', some).execute());
}
export function listLinesOfTasks(db, taskIds) {
  return inChunks(taskIds, KEYS_AT_ONCE, (some) => linesOf(db).where('taskId', 'in', some).execute());
}
export function listLinesOfDays(db, workDayIds) {
  return inChunks(workDayIds, KEYS_AT_ONCE, (some) => linesOf(db).where('workDayId', 'in', some).execute());
}
/** Imported lines of people from a day on, from the first to the last. */
export function listImportedLinesFrom(db, cadreIds, fromOn) {
  return inChunks(cadreIds, PEOPLE_AT_ONCE, (ids) =>
    linesOf(db)
      .where('month', '>=', fromOn.slice(0, 7))
      .where('cadreId', 'in', ids)
      .where('workedOn', '>=', fromOn)
      .where('importKey', 'is not', null)
      .execute(),
  );
}
export function listDaysOfPeople(db, cadreIds, { fromOn, toOn }) {
  return inChunks(cadreIds, PEOPLE_AT_ONCE, (ids) =>
    db
      .selectFrom('work_day')
      .selectAll()
      .where('cadreId', 'in', ids)
      .where('workedOn', '>=', fromOn)
      .where('workedOn', '<=', toOn)
      .execute(),
  );
}
/** Tasks of people that were not delivered before a day. */
export function listTasksOpenOn(db, cadreIds, day) {
  return inChunks(cadreIds, PEOPLE_AT_ONCE, (ids) =>
    db
      .selectFrom('task')
      .selectAll()
      .where('cadreId', 'in', ids)
      .where((eb) => eb.or([eb('deliveredOn', 'is', null), eb('deliveredOn', '>=', day)]))
      .execute(),
  );
}
/** The products of lines, with the line each came from. */
export function listOutputsOfLines(db, entryIds) {
  return inChunks(entryIds, KEYS_AT_ONCE, (some) =>
    db
      .selectFrom('output_entry as x')
      .innerJoin('output as o', 'o.id', 'x.outputId')
      .selectAll('o')
      .select('x.entryId')
      .where('x.entryId', 'in', some)
      .execute(),
  );
}
/** The lines that products came from, the last line of each product last. */
export function listTiesOfOutputs(db, outputIds) {
  return inChunks(outputIds, KEYS_AT_ONCE, (some) =>
    db
      .selectFrom('output_entry as x')
      .innerJoin('work_entry as e', 'e.id', 'x.entryId')
      .select(['x.outputId', 'x.entryId'])
      .where('x.outputId', 'in', some)
      .orderBy('e.workedOn')
      .orderBy('e.ordinal')
      .orderBy('e.id')
      .execute(),
  );
}
