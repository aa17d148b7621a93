import { useApiHolder } from '@backstage/core-plugin-api';
import { scmAuthApiRef } from '@backstage/integration-react';
import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useTexts } from '../useTexts';

interface UserCredentialsProps {
  /** Address of the repository. */
  readonly url: string;
  /** Name of the secret that the steps of the template read. */
  readonly secretsKey: string;
  /** Further scopes by system, as Backstage's repository picker takes them. */
  readonly additionalScopes: Readonly<Record<string, unknown>>;
}

/** Asks the user to sign in to the server of a repository, and hands the token to the task as a secret. */
export function UserCredentials({
  url,
  secretsKey,
  additionalScopes,
}: UserCredentialsProps) {
  const t = useTexts();
  const auth = useApiHolder().get(scmAuthApiRef);
  const { secrets, setSecrets } = useTemplateSecrets();
  const [problem, setProblem] = useState<string>();
  const { host } = new URL(url);
  if (!auth) return null;
  if (secrets[secretsKey]) {
    return (
      <Typography role="status">{t('network.signedIn', { host })}</Typography>
    );
  }
  const signIn = async () => {
    setProblem(undefined);
    try {
      const { token } = await auth.getCredentials({
        url,
        additionalScope: {
          repoWrite: true,
          customScopes: additionalScopes as Record<string, string[]>,
        },
      });
      setSecrets({ [secretsKey]: token });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Typography role="status">
      {problem === undefined
        ? t('network.signIn', { host })
        : t('network.signInFailed', { host, problem })}{' '}
      <Button size="small" variant="outlined" onClick={signIn}>
        {t('network.signInButton')}
      </Button>
    </Typography>
  );
}
