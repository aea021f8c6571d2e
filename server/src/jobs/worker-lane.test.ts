import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LaneOrder } from '../testing/lane.worker.ts';
import { Interrupted, WorkerLane } from './worker-lane.ts';

const FILE = join(import.meta.dirname, '..', 'testing', 'lane.worker.ts');
const open = () => new WorkerLane<LaneOrder, number, number>(FILE, 64);

let lane = open();
afterEach(async () => {
  await lane.stop();
  lane = open();
});

describe('a lane', () => {
  it('has a job done in its thread and gives what came of it', async () => {
    expect(await lane.do({ add: [2, 3] })).toBe(5);
  });

  it('does one job after the other, in the order they were given, in one thread', async () => {
    const order: string[] = [];
    const give = async (name: string, job: LaneOrder) => {
      const count = await lane.do(job);
      order.push(`${name} ${count}`);
    };
    await Promise.all([give('slow', { sleep: 60 }), give('quick', { sleep: 0 }), give('last', { sleep: 5 })]);
    expect(order).toEqual(['slow 1', 'quick 2', 'last 3']);
  });

  it('hears how far a job is, and nothing of another', async () => {
    const heard: number[] = [];
    await lane.do({ count: 3 }, (progress) => heard.push(progress));
    await lane.do({ count: 2 });
    expect(heard).toEqual([1, 2, 3]);
  });

  it('gives what a job threw to who asked, and goes on', async () => {
    const failing = lane.do({ fail: 'không có giấy' });
    const next = lane.do({ add: [1, 1] });
    await expect(failing).rejects.toThrow('không có giấy');
    expect(await next).toBe(2);
  });

  it('says that a job was stopped from outside, and does the next in a fresh thread', async () => {
    await lane.do({ sleep: 0 });
    const stopped = expect(lane.do({ sleep: 60_000 })).rejects.toThrow(Interrupted);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await lane.stop();
    await stopped;
    expect(await lane.do({ sleep: 0 })).toBe(1);
  });

  it('leaves a thread that nothing stops, as one whose disk does not answer', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sv-lane-'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await lane.do({ sleep: 0 });
    const stopped = expect(lane.do({ read: pipe })).rejects.toThrow(Interrupted);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await lane.stop(20);
    await stopped;
    expect(await lane.do({ add: [1, 2] })).toBe(3);
    closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
    rmSync(folder, { recursive: true });
  });

  it('fails alone where a job wants more memory than it may have', async () => {
    expect(await lane.do({ holdMegabytes: 8 })).toBe(1);
    await expect(lane.do({ holdMegabytes: 640 })).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(await lane.do({ add: [1, 2] })).toBe(3);
  });
});
