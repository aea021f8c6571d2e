import { testShortForm } from '../testing/short-form.ts';
import { HOSTILE } from './hostile.row.ts';

testShortForm(HOSTILE);
