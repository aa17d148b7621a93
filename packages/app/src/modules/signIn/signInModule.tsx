import { SignInPage } from '@backstage/core-components';
import {
  configApiRef,
  createFrontendModule,
  microsoftAuthApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Guest on a developer's machine; Microsoft Entra ID where `auth.environment` is `production`. */
const PortalSignInPage = (props: SignInPageProps) =>
  useApi(configApiRef).getOptionalString('auth.environment') ===
  'production' ? (
    <SignInPage
      {...props}
      auto
      provider={{
        id: 'microsoft-auth-provider',
        title: 'Microsoft',
        message: 'Sign in with the account of your organization',
        apiRef: microsoftAuthApiRef,
      }}
    />
  ) : (
    <SignInPage {...props} providers={['guest']} />
  );

/** The sign-in page of the portal. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => PortalSignInPage },
    }),
  ],
});
