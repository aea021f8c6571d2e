export const admin = {
  title: 'Administration',
  context: 'From the command line, on the machine that runs Sổ Việc',
  lead: 'Run each command in the folder of the installation. Add --dry-run for a preview of what is added, changed and refused, and why; nothing is written.',
  steps: {
    units: 'Import the units',
    positions: 'Import the positions',
    products: 'Import the catalogue of products and work',
    cadres: 'Import the people and their posts',
    leave: 'Import leave',
    entries: 'Import an older log, if there is one',
    passwords: 'Give first passwords to the accounts just imported',
    committee: 'Make accounts for the organising committee and personnel',
  },
  note: 'Files are CSV or XLSX with the header of their template; the same file twice changes nothing. An administrator sees nobody’s log or score.',
};
