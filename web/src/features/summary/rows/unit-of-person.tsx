/** Where somebody works: the office, and its body below where people of several stand together. */
export function UnitOfPerson({ of: { unitName, bodyName } }: { of: { unitName: string; bodyName: string } }) {
  return (
    <>
      {unitName}
      {bodyName && <div>{bodyName}</div>}
    </>
  );
}
