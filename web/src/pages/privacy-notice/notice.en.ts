export const news =
  'an account of nobody in the staff records can have the data of the account, and see who changed it.';

export const notice = [
  {
    title: 'Purpose',
    text: [
      'Sổ Việc records daily work by job position, so that a body can manage work, review products, sum up hours by month, and follow, score and rate work as the rules say.',
      'Signals raised by the program are only for a second look; the program draws no conclusion about anyone and changes nobody’s score.',
    ],
  },
  {
    title: 'Legal basis',
    text: [
      'The Law on Personal Data Protection No. 91/2025/QH15 and Decree No. 356/2025/NĐ-CP; the log is kept under the rules of the competent body on the management of cadres, civil servants and public employees.',
    ],
  },
  {
    title: 'What is processed',
    text: [
      'Name, staff code, e-mail address, title, unit, job position, leave by kind; lines of work with time, products and document numbers; results of review.',
      'Levels of competency; assessments with scores and remarks; ratings, facts that disqualify; signals with the answers to them.',
      'Of each sign-in: when, the network address, the browser; what was done and whose records were opened.',
      'Do not enter state secrets, nor anything about the health or family of other people.',
    ],
  },
  {
    title: 'Who sees it',
    text: [
      'The writer sees their own log. The direct superior and those with a delegation see and review it. Personnel officers, heads above the unit and the organising committee see it within their scope; auditors within theirs, to read only.',
      'The administrator sees staff records, accounts and the state of the system to run it, and no log, score or rating on any page.',
      'Colleagues see it only where the head of the unit allows it. Every change, review and export is recorded with who did it.',
    ],
  },
  {
    title: 'How long it is kept',
    text: [
      'Hours, products, results of review, assessments and ratings are kept for the body’s records period. The system’s security log is kept for at least 12 months.',
      'Sessions, notices, letters, reasons for leave and drafts have times of their own; what is over is removed by the program, which writes down how much.',
    ],
  },
  {
    title: 'Rights',
    text: [
      'To know, see and download a copy of one’s data, and to see who looked and who downloaded it (Sign-in and security); an account of nobody in the staff records has the data of the account, and who changed it. To have mistakes corrected; to complain, report and claim compensation under the law.',
      'Who has left the body may ask to have erased what is older than its least time. Data needed for public duties are not erased on request within the period of keeping.',
      'Requests go to the administrator or the personnel office of the body, which controls the data.',
    ],
  },
];
