export { poisonWords } from '@so-viec/db/testing';
