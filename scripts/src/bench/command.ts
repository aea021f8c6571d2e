import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../sv/command.ts';
import { readOptions } from '../sv/options.ts';
import { measureChecks } from './checks/measure.ts';
import { checksOf } from './checks/report.ts';
import {
  prepareForms,
  prepareProvinces,
  prepareProvincesAt,
  prepareReviews,
  prepareTenTimes,
  prepareYear,
} from './database.ts';
import { measureForms } from './forms/measure.ts';
import { measureProvinces } from './provinces/measure.ts';
import { measureReading } from './reading.ts';
import { type Bench, formsOf, provincesOf, reportOf, reviewsOf } from './report.ts';
import { measureReviews } from './reviews/measure.ts';
import { measureSaving } from './saving.ts';

const FIRST_TIME = 'Dựng dữ liệu đo lần đầu trong .cache/bench: khoảng 13 GB, vài phút.';

/** `sv bench`: how fast this machine is, on 1.4 million entries and on ten times the history. Its data stay in .cache. */
export const command: Command = {
  name: 'bench',
  usage: ['sv bench [--json] [--only provinces|forms|reviews|checks]'],
  async run(args, { out, err }) {
    const { options } = readOptions(command, args, { json: 'switch', only: 'text' });
    const folder = join(process.cwd(), '.cache', 'bench');
    if (options.only === 'checks') {
      const year = await prepared(folder);
      const checks = await measureChecks(year);
      out(options.json ? `${JSON.stringify({ checks })}\n` : checksOf(checks));
      return 0;
    }
    if (options.only === 'forms') {
      const forms = await print(folder);
      out(options.json ? `${JSON.stringify({ forms })}\n` : formsOf(forms));
      return 0;
    }
    if (options.only === 'reviews') {
      const reviews = await monthEnd(folder);
      out(options.json ? `${JSON.stringify({ reviews })}\n` : reviewsOf(reviews));
      return 0;
    }
    const provinces = await browse(folder);
    if (options.only === 'provinces') {
      out(options.json ? `${JSON.stringify({ provinces })}\n` : provincesOf(provinces));
      return 0;
    }
    const tenTimes = join(folder, 'ten-times.db');
    if (!existsSync(tenTimes)) err(`${FIRST_TIME}\n`);
    const year = await prepared(folder);
    await prepareTenTimes(tenTimes, year);
    if (process.stderr.isTTY) err('Đang đo, khoảng một phút …\n');
    const bench: Bench = {
      provinces,
      reading: await measureReading(year, tenTimes),
      saving: await measureSaving(year),
      forms: await print(folder),
      reviews: await monthEnd(folder),
      checks: await measureChecks(year),
    };
    out(options.json ? `${JSON.stringify(bench)}\n` : `${reportOf(bench)}\n${checksOf(bench.checks)}`);
    return 0;
  },
};

/** The year's database, built where it is not there. */
async function prepared(folder: string): Promise<string> {
  const path = join(folder, 'year.db');
  await prepareYear(path);
  return path;
}

/** Everybody's forms, each format in a server of its own. */
async function print(folder: string): Promise<Bench['forms']> {
  const path = join(folder, 'forms.db');
  await prepareForms(path);
  return measureForms(path);
}

/** Everybody's reviews computed, begun and opened. */
async function monthEnd(folder: string): Promise<Bench['reviews']> {
  const path = join(folder, 'reviews.db');
  await prepareReviews(path);
  return measureReviews(path);
}

/** On SQLite, and on the empty PostgreSQL database that SV_BENCH_POSTGRES names, where it does. */
async function browse(folder: string): Promise<Bench['provinces']> {
  const path = join(folder, 'provinces.db');
  await prepareProvinces(path);
  const sqlite = await measureProvinces(path, folder);
  const address = process.env.SV_BENCH_POSTGRES;
  if (!address) return { sqlite };
  await prepareProvincesAt(address, folder);
  return { sqlite, postgres: await measureProvinces(address, folder) };
}
