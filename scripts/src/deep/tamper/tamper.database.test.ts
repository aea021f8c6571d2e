import { testShortForm } from '../testing/short-form.ts';
import { TAMPER } from './tamper.row.ts';

testShortForm(TAMPER);
