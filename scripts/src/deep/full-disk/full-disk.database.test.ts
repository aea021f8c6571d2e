import { testShortForm } from '../testing/short-form.ts';
import { FULL_DISK } from './full-disk.row.ts';
import { mountSmallDisk } from './small-disk.ts';

// Where nobody may mount a disk, server/src/health/disk-full.test.ts shows what can be shown.
const disk = mountSmallDisk(1);
disk?.close();
testShortForm(FULL_DISK, disk ? undefined : 'no disk could be mounted');
