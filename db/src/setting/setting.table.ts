/** Facts about this database itself, such as being a demo. */
export interface SettingTable {
  name: string;
  value: string;
}
