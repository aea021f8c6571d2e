import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../ui/notice/notices.ts';
import { readAnew } from '../queries.ts';

interface Changed {
  endedUnitIds?: string[];
  endedRoles?: number;
  withdrawnUnitIds?: string[] | undefined;
  resumedUnitIds?: string[] | undefined;
  keptEndedUnitIds?: string[] | undefined;
  movedDays?: number | undefined;
  keptDays?: number | undefined;
}

/** What every form about a person does in the end: says so, reads everything anew, closes. */
export function useFormEnd(code: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const close = () =>
    navigate({ to: '/can-bo/$code', params: { code }, search: ({ thang }) => (thang ? { thang } : {}) });
  return {
    close: () => void close(),
    done: async (changed: Changed) => {
      const {
        endedUnitIds = [],
        withdrawnUnitIds = [],
        resumedUnitIds: { length: resumed } = [],
        keptEndedUnitIds: { length: keptEnded } = [],
        endedRoles = 0,
        movedDays = 0,
        keptDays = 0,
      } = changed;
      const count = endedUnitIds.length;
      const told = [
        t('cadre.form.saved'),
        ...(count > 0 ? [t('cadre.form.endedOffices', { count })] : []),
        ...(resumed > 0 ? [t('cadre.form.resumedOffices', { count: resumed })] : []),
        ...(keptEnded > 0 ? [t('cadre.form.keptEndedOffices', { count: keptEnded })] : []),
        ...(withdrawnUnitIds.length > 0 ? [t('cadre.form.withdrawn')] : []),
        ...(movedDays > 0 ? [t('cadre.form.movedDays', { count: movedDays })] : []),
        ...(keptDays > 0 ? [t('cadre.form.keptDays', { count: keptDays })] : []),
        ...(endedRoles > 0 ? [t('cadre.form.endedRoles', { count: endedRoles })] : []),
      ];
      notify({ text: told.length > 1 ? `${told.join('. ')}.` : t('cadre.form.saved') });
      await close();
      await readAnew(queryClient, code);
    },
  };
}
