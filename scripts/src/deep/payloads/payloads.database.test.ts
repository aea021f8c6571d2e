import { testShortForm } from '../testing/short-form.ts';
import { PAYLOAD } from './payloads.row.ts';

testShortForm(PAYLOAD);
