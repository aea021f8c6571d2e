import { reportOn } from './report.ts';

const reports = ['shared', 'db', 'server', 'web', 'scripts'].map((name) => reportOn(process.cwd(), name));
const offences = reports.flatMap((report) => report.offences);

console.table(Object.fromEntries(reports.map(({ name, row }) => [name, row])));
for (const { isHard, text } of offences) console.log(`${isHard ? '✗' : '·'} ${text}`);

const hard = offences.filter(({ isHard }) => isHard).length;
console.log(hard === 0 ? 'No hard limit is broken.' : `${hard} over a hard limit.`);
process.exitCode = hard === 0 ? 0 : 1;
