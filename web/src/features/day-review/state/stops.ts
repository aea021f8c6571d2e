import type { ReviewedDay, ReviewedLine, ReviewedOutput } from './queries.ts';

/** Where the focus can stand in a day: the day as a whole, a line, or one of several products of a line. */
export interface Stop {
  id: string;
  /** 1, 2, …; 0 is the whole day. */
  lineNumber: number;
  line: ReviewedLine | undefined;
  /** The product that is checked here. */
  output: ReviewedOutput | undefined;
}

export const WHOLE_DAY: Stop = { id: 'day', lineNumber: 0, line: undefined, output: undefined };

/** Every place of a day from top to bottom, the whole day first. */
export function stopsOf(day: ReviewedDay): Stop[] {
  const lines = day.lines.flatMap((line, index): Stop[] => {
    const lineNumber = index + 1;
    const checked = line.outputs.filter(
      (output) => output.isOfDay && (output.isOpen || day.state !== 'submitted'),
    );
    if (checked.length === 0) return [{ id: line.id, lineNumber, line, output: undefined }];
    return checked.map((output) => ({ id: output.id, lineNumber, line, output }));
  });
  return [WHOLE_DAY, ...lines];
}

/** Where the eye starts: the first product to check, else the first line. */
export function firstStop(stops: readonly Stop[]): Stop {
  return stops.find((stop) => stop.output) ?? stops[1] ?? WHOLE_DAY;
}
