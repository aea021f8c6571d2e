import { newId } from '@so-viec/shared/id/uuidv7';
import { isBlank, type Said } from '../line/said.ts';

/** Whether a line says something that a confidential one does not: making it one takes that out. */
export const hasContent = ({ note, adHocBy, outputName, documentNumber, isAdHoc, work }: Said): boolean =>
  [note, adHocBy, outputName, documentNumber, isAdHoc ? work : ''].some((text) => text.trim() !== '');

/** Makes a line confidential: its words go, hours, kind of work and number of products stay. */
export function chooseSecret(said: Said): Partial<Said> {
  const hadOutput = said.outputName.trim() !== '' || isBlank(said);
  return {
    isSecret: true,
    ...{ note: '', adHocBy: '', outputName: '', documentNumber: '' },
    quantity: hadOutput ? said.quantity : '',
    // Ad hoc work and what a head gave are known by their titles.
    ...((said.isAdHoc || said.isGiven) && { work: '', productId: null, isAdHoc: false, isGiven: false }),
    goesOn: false,
    taskId: said.state === 'under-way' ? newId() : null,
  };
}

/** Makes a line open again: from here on it says what its person types. */
export const chooseOpen = ({ quantity }: Said): Partial<Said> => ({
  ...{ isSecret: false, voucherId: null, outputName: '', quantity: quantity.trim() === '' ? '1' : quantity },
});
