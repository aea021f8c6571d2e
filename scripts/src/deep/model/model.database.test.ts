import { testShortForm } from '../testing/short-form.ts';
import { MODEL } from './model.row.ts';

testShortForm(MODEL);
