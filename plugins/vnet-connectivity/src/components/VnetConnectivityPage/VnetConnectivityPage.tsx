import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { vnetConnectivityTranslationRef } from '../../translation';
import { PluginPages } from '../PluginPages/PluginPages';

/** The page in the old frontend system. */
export function VnetConnectivityPage() {
  const { t } = useTranslationRef(vnetConnectivityTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} subtitle={t('page.subtitle')} />
      <Content>
        <PluginPages />
      </Content>
    </Page>
  );
}
