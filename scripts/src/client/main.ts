import { buildClient, isClientBuilt } from './build-client.ts';

const root = process.cwd();
if (isClientBuilt(root)) {
  console.log('The client is built already.');
} else {
  await buildClient(root);
  console.log('The client is built.');
}
