import { testShortForm } from '../testing/short-form.ts';
import { SAME_ID } from './same-id.row.ts';
import { SAME_VERSION } from './same-version.row.ts';

testShortForm(SAME_VERSION);
testShortForm(SAME_ID);
