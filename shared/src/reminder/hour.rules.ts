const QUARTER = /^([01]?\d|2[0-3])[:h](00|15|30|45)$/;

/** An hour of the day as people type it, "7:30" or "16h45", as HH:MM; undefined for what is none or at no quarter. */
export function readQuarter(text: string): string | undefined {
  const [, hours, minutes] = QUARTER.exec(text.trim()) ?? [];
  return hours && minutes ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}
