import { testShortForm } from '../testing/short-form.ts';
import { LOAD } from './load.row.ts';

testShortForm(LOAD);
