import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notify } from '../../../ui/notice/notices.ts';

/** What every form about a person does in the end: says so, reads everything anew, closes. */
export function useFormEnd(code: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const close = () =>
    navigate({ to: '/can-bo/$code', params: { code }, search: ({ thang }) => (thang ? { thang } : {}) });
  return {
    close: () => void close(),
    reload: () => void queryClient.invalidateQueries({ queryKey: ['cadre', code] }),
    done: async ({ endedUnitIds = [] }: { endedUnitIds?: string[] }) => {
      const count = endedUnitIds.length;
      notify({ text: count > 0 ? t('cadre.form.endedOffices', { count }) : t('cadre.form.saved') });
      await close();
      await queryClient.invalidateQueries();
    },
  };
}
