import { testShortForm } from '../testing/short-form.ts';
import { DRAIN } from './drain.row.ts';
import { POSTGRES_DOWN } from './postgres-down.row.ts';

testShortForm(DRAIN);
testShortForm(POSTGRES_DOWN);
