import '../../features/output/texts.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProductDesk } from '../../features/output/product-desk.tsx';
import { useDocumentTitle } from '../../ui/page/document-title.ts';
import { DeskSwitch } from '../day-review/desk-switch.tsx';

/** Duyệt sản phẩm. The open product stands in the address; steps through the list leave no trail in the history. */
export function ProductDeskPage() {
  const { t } = useTranslation();
  const { sp } = useSearch({ from: '/_in/duyet/san-pham' });
  const navigate = useNavigate({ from: '/duyet/san-pham' });
  useDocumentTitle(t('output.desk.title'));
  return (
    <ProductDesk
      openId={sp}
      deskSwitch={(count) => <DeskSwitch shown="products" count={count} />}
      onOpen={(id) => void navigate({ search: id ? { sp: id } : {}, replace: true })}
    />
  );
}
