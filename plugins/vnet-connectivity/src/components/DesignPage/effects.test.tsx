import { renderInTestApp } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { rootRouteRef } from '../../routes';
import { writeText } from './address/packed-text';
import { DesignPage } from './DesignPage';
import { startText } from './document/start';

jest.setTimeout(120_000);

const loading = { timeout: 30_000 };

const open = async (path: string) =>
  renderInTestApp(<DesignPage />, {
    routeEntries: [path],
    mountedRoutes: { '/vnet-connectivity': rootRouteRef },
  });

describe('the effects on the Design page', () => {
  beforeEach(() => window.sessionStorage.clear());

  it('are those of a change to the network that was opened', async () => {
    await open(`/?tab=effects${writeText(startText)}`);
    await screen.findByText(/The design is the one that this page has opened/);
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Name\W*$/ }),
      'x',
    );
    expect(
      await screen.findByText(
        /resources are (replaced|destroyed)/,
        {},
        loading,
      ),
    ).toHaveTextContent(/\d+ flows stop/);
  });

  it('are not known of a design that nobody has opened', async () => {
    await open('/?tab=effects');
    expect(
      await screen.findByText(/Open the design of a repository here/),
    ).toBeInTheDocument();
  });
});
