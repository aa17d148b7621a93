import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messagesOf, renderField } from '../__testUtils__/fields';
import { destinationField } from '.';

describe('destinationField', () => {
  const integrations = {
    integrations: {
      github: [{ host: 'github.com' }],
      azure: [{ host: 'dev.azure.com' }],
    },
    vnetConnectivity: { localRepositories: { enabled: true } },
  };

  it('takes the local folder where there is nothing else', async () => {
    const current = await renderField(destinationField, 'destination');
    await waitFor(() =>
      expect(current.form.destination).toEqual({ kind: 'local' }),
    );
    expect(
      screen.getByText(/once the portal has an integration/),
    ).toBeInTheDocument();
    expect(
      await messagesOf(destinationField, 'destination', current.form),
    ).toEqual([]);
  });

  it('builds the address of a repository', async () => {
    const current = await renderField(
      destinationField,
      'destination',
      { name: 'contoso-core' },
      integrations,
    );
    const messages = () =>
      messagesOf(destinationField, 'destination', current.form, integrations);
    await waitFor(() =>
      expect(current.form.destination).toEqual({
        kind: 'github',
        repoUrl: 'github.com?owner=&repo=contoso-core',
      }),
    );
    expect(await messages()).toEqual([
      expect.stringMatching(/^Name the owner/),
    ]);
    fireEvent.change(screen.getByLabelText(/Owner/), {
      target: { value: 'contoso' },
    });
    expect(await messages()).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Azure DevOps' }));
    fireEvent.change(screen.getByLabelText(/Organisation/), {
      target: { value: 'contoso' },
    });
    fireEvent.change(screen.getByLabelText(/Project/), {
      target: { value: 'network' },
    });
    expect(current.form.destination).toEqual({
      kind: 'azure',
      repoUrl:
        'dev.azure.com?organization=contoso&project=network&repo=contoso-core',
    });
  });

  it('refuses a place or a server that the portal does not have', async () => {
    expect(
      await messagesOf(destinationField, 'destination', {
        destination: { kind: 'github', repoUrl: 'github.com?owner=a&repo=b' },
      }),
    ).toEqual([
      'This portal cannot create repositories there. Choose one of: A folder of this portal.',
    ]);
    expect(
      await messagesOf(
        destinationField,
        'destination',
        {
          destination: {
            kind: 'github',
            repoUrl: 'evil.example?owner=a&repo=b',
          },
        },
        integrations,
      ),
    ).toEqual([expect.stringContaining('github.com')]);
    expect(await messagesOf(destinationField, 'destination', {}, {})).toEqual([
      expect.stringContaining('vnetConnectivity.localRepositories'),
    ]);
  });

  it('says what to do where the portal has no place at all', async () => {
    await renderField(destinationField, 'destination', {}, {});
    expect(screen.getByText(/adds an integration/)).toBeInTheDocument();
  });
});
