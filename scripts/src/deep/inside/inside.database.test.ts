import { testShortForm } from '../testing/short-form.ts';
import { INSIDE } from './inside.row.ts';

testShortForm(INSIDE);
