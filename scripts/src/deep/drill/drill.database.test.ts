import { testShortForm } from '../testing/short-form.ts';
import { DRILL } from './drill.row.ts';

testShortForm(DRILL);
