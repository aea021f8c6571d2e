import { testShortForm } from '../testing/short-form.ts';
import { KILL } from './kill.row.ts';

testShortForm(KILL);
