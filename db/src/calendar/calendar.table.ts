export interface CalendarDayTable {
  onDay: string;
  kind: string;
  name: string;
  isProvisional: number;
}
