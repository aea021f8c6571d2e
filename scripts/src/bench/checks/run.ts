import { findingsOf } from '@so-viec/shared/finding/checks';
import { drawMonth } from './generate.ts';

const people = Number(process.argv[2]);
const { facts, lines } = drawMonth(1, { people, share: 0.05 });
const before = process.cpuUsage();
findingsOf(facts);
const { user, system } = process.cpuUsage(before);
const megabytes = process.resourceUsage().maxRSS / 1024;
process.send?.({ people, lines, seconds: (user + system) / 1e6, megabytes });
