import type { JourneyServer } from '@so-viec/server/testing/journey';
import { lineOf, writeLine } from '@so-viec/server/testing/line';
import { meetingFor } from '@so-viec/server/testing/meetings';
import { goUpTo, openDraft } from '@so-viec/server/testing/scheme';
import { giveTask, taskFor } from '@so-viec/server/testing/tasks';
import { newId } from '@so-viec/shared/id/uuidv7';

const CAMPAIGN = '01900000-0000-7000-8000-000000000001';
const SCHEME = '01900000-0000-7000-8000-000000000002';
const TASK = newId();
const PRODUCT = '01900000-0000-7000-8000-000000000003';

/** Every page that there is to see: who opens it where, and what shows that it is there. */
export const PAGES: [who: string | null, path: string, ready: string][] = [
  [null, '/dang-nhap', 'h1, form'],
  [null, '/thong-bao-du-lieu', 'h1'],
  ['ha.ttt', '/hom-nay', 'h1'],
  ['ha.ttt', '/hom-nay/2024-01-11', 'h1'],
  ['ha.ttt', '/hom-nay/2024-01-01', 'h1'],
  ['ha.ttt', '/lich', 'h1'],
  ['ha.ttt', '/lich?tuan=2024-01-01', 'h1'],
  ['ha.ttt', '/lich/thang', 'table'],
  ['ha.ttt', '/lich/thang/in', 'table'],
  ['ha.ttt', '/doi-mat-khau', 'h1'],
  ['ha.ttt', '/ma-xac-nhan', 'svg'],
  ['ha.ttt', '/bao-mat', 'main h2, main li'],
  ['ha.ttt', '/dang-giu', 'h2'],
  ['ha.ttt', '/mo-lai-nhanh', 'h2'],
  ['an.nth', '/cuoc-hop', 'details'],
  ['ha.ttt', '/thong-bao', 'h2'],
  ['ha.ttt', '/thong-bao/cai-dat', 'fieldset'],
  ['ha.ttt', '/chu-va-mau', 'fieldset'],
  ['ha.ttt', '/khong-co-trang-nay', 'h1'],
  ['an.nth', '/duyet', 'h1, h2'],
  ['huy.tq', '/duyet', 'h1, h2'],
  ['an.nth', '/duyet/san-pham', 'h3, [role=row]'],
  ['huy.tq', '/duyet/san-pham', 'h2'],
  ['ha.ttt', `/san-pham/${PRODUCT}`, 'h3'],
  ['an.nth', `/san-pham/${PRODUCT}`, 'h3'],
  ['ha.ttt', '/phieu', 'h1'],
  ['ha.ttt', '/phieu/2024-01', 'h2'],
  ['an.nth', '/phieu/CB-HA/2024-01', 'h2'],
  ['tuan.lm', '/phieu/don-vi/2024-01', 'table'],
  ['thu.dt', '/xep-loai?ky=2024-Q1', 'table'],
  ['khanh.bv', '/xep-loai?ky=2024-Q1&don-vi=SNV&viec=diem', 'form'],
  ['phuc.nv', '/xep-loai?ky=2024-Q1&don-vi=SNV&nguoi=CB-HA&viec=hanh-vi', 'form'],
  ['thu.dt', '/chot-thang?thang=2023-12', 'table'],
  ['phuc.nv', '/chot-thang?thang=2023-12&o=SNV&viec=han', 'form'],
  ['vinh.dq', '/quan-tri/cong-viec-nen', 'h2'],
  ['ha.ttt', '/don-vi', '[role=treeitem]'],
  ['vinh.dq', '/don-vi?q=noi', 'h1'],
  ['an.nth', '/don-vi/SNV-CCVC', 'h2'],
  ['vinh.dq', '/don-vi/SNV?viec=sap-nhap', 'form'],
  ['vinh.dq', '/don-vi/SNV?viec=tach', 'form'],
  ['phuc.nv', '/don-vi/SNV-CCVC?viec=cap-pho', 'form'],
  ['an.nth', '/don-vi/SNV-CCVC?viec=uy-quyen', 'form'],
  ['phuc.nv', '/don-vi/SNV-CCVC?viec=tuan', 'form'],
  ['thu.dt', '/tong-hop?month=2024-01', 'h1'],
  ['thu.dt', '/bao-cao', 'h2'],
  ['thu.dt', '/so-sanh?ky=2024-01&voi=2024-01', 'table'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=people', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=year', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=entries', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=missing', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=trend', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&unit=SNV', 'h1'],
  ['thu.dt', '/tong-hop?month=2024-01&tab=person&cadre=CB-HA', 'h1'],
  ['thu.dt', '/tong-hop?month=2023-01', 'h1'],
  ['an.nth', '/giao-viec', 'h1'],
  ['an.nth', '/giao-viec?viec=moi', 'form'],
  ['an.nth', `/giao-viec?viec=${TASK}`, 'h2'],
  ['an.nth', `/giao-viec?viec=${TASK}&lam=chia`, 'form'],
  ['an.nth', '/giao-viec?ky=2024-01', 'h2'],
  ['an.nth', '/giao-viec?muc=lap', 'h2'],
  ['thu.dt', '/de-an', 'h1'],
  ['phuc.nv', '/de-an/lap', 'form'],
  ['thu.dt', `/de-an/${SCHEME}`, 'form'],
  ['phuc.nv', `/de-an/${SCHEME}`, 'h1'],
  ['thu.dt', `/de-an/dot/${CAMPAIGN}`, 'figure'],
  ['thu.dt', `/de-an/dot/${CAMPAIGN}?xem=bang`, 'table'],
  ['thu.dt', '/de-an/dot/moi', 'form'],
  ['ha.ttt', '/vi-tri', 'h1'],
  ['vinh.dq', '/vi-tri/2023', 'h3'],
  ['vinh.dq', '/vi-tri/2023/NV-01', 'h2'],
  ['vinh.dq', '/vi-tri/so-sanh', 'h2'],
  ['an.nth', '/vi-tri/nang-luc', 'h1'],
  ['an.nth', '/vi-tri/nang-luc?xem=bang', 'h2'],
  ['an.nth', '/vi-tri/nang-luc/CB-HA', 'h2'],
  ['ha.ttt', '/them', 'h1'],
  ['phuc.nv', '/can-bo', 'h1'],
  ['phuc.nv', '/can-bo?viec=xin', 'form'],
  ['phuc.nv', '/can-bo/CB-HA?thang=2024-01', 'h1'],
  ['ha.ttt', '/can-bo/CB-HA?viec=nghi', 'h1'],
  ['vinh.dq', '/quan-tri/lich?nam=2024', 'h1'],
  ['ha.ttt', '/tin-hieu?thang=2024-01', 'h1'],
  ['thu.dt', '/tin-hieu?thang=2024-01', 'h1'],
  ['thu.dt', '/quan-tri/tin-hieu', 'h1'],
  ['vinh.dq', '/quan-tri', 'h1'],
];

/** What the pages show. */
export async function fillPages(server: JourneyServer): Promise<void> {
  for (const [workedOn, minutes] of [
    ['2024-01-11', 480],
    ['2024-01-12', 90],
  ] as const) {
    const output = { name: 'Báo cáo biên chế', quantity: 2, documentNumber: `${minutes}/BC-SNV` };
    const id = minutes === 480 ? PRODUCT : newId();
    await writeLine(server, 'ha.ttt', lineOf(server, { workedOn, minutes, output: { id, ...output } }));
  }
  const day = await server
    .as('ha.ttt')
    .get<{ days: { id: string; version: number }[] }>('/api/work-days/2024-01-11');
  const { id, version } = day.body.days[0] ?? { id: '', version: 0 };
  const step = { id: crypto.randomUUID().replace(/^(.{14})./, '$17'), version, reason: '' };
  const submitted = await server.as('ha.ttt').post(`/api/work-days/${id}/submission`, step);
  if (submitted.status !== 200) throw new Error(`the day was not handed in: ${submitted.status}`);
  const dates = { fromOn: '2024-01-02', toOn: '2024-01-31', targetOn: '2024-02-15' };
  const drive = { id: CAMPAIGN, name: 'Đợt 60 ngày', goal: 'schemes-approved', blocks: ['government'] };
  await server.as('thu.dt').post('/api/campaigns', { ...drive, ...dates });
  await giveTask(server, 'an.nth', taskFor(server, { dueOn: '2024-01-10' }), TASK);
  await server.as('an.nth').put(`/api/meetings/${newId()}`, meetingFor(server, ['ha', 'bao']));
  const scheme = await openDraft(server, { id: SCHEME, campaignId: CAMPAIGN });
  await goUpTo(server, scheme, 'appraisal-start');
}
