import { testShortForm } from '../testing/short-form.ts';
import { FORGED } from './forged.row.ts';

testShortForm(FORGED);
