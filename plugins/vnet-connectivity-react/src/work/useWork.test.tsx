import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WorkProgress } from '../components/WorkProgress';
import { specOf, topologyOf } from '../__testUtils__/specs';
import type { WorkClient } from './client';
import type { WorkListener } from './slices';
import { useWork, WorkContext } from './useWork';
import { render } from '../__testUtils__/texts';

/** A client that does nothing by itself. */
class ClientByHand implements WorkClient {
  readonly started: {
    readonly input: unknown;
    readonly listener: WorkListener<never>;
    readonly cancel: jest.Mock;
  }[] = [];

  start: WorkClient['start'] = (_, input, listener) => {
    const cancel = jest.fn();
    this.started.push({ input, listener, cancel });
    return cancel;
  };
}

const topology = topologyOf(specOf(2));

function Probe({ failed }: { readonly failed?: readonly string[] }) {
  const work = useWork('routes', failed && { topology, failed });
  return (
    <>
      <output>
        {work.state} {work.result ? 'result' : 'nothing'}
      </output>
      <WorkProgress work={work} label="Routes" />
    </>
  );
}

function renderProbe(failed?: readonly string[]) {
  const client = new ClientByHand();
  const ui = (now?: readonly string[]) => (
    <WorkContext.Provider value={client}>
      <Probe failed={now} />
    </WorkContext.Provider>
  );
  const { rerender, unmount } = render(ui(failed));
  return {
    client,
    unmount,
    change: (now?: readonly string[]) => rerender(ui(now)),
  };
}

describe('useWork', () => {
  it('shows progress and stops by a click, and begins again', async () => {
    const { client } = renderProbe([]);
    act(() => client.started[0].listener.onProgress(0.42));
    expect(screen.getByRole('progressbar', { name: 'Routes' })).toHaveAttribute(
      'aria-valuenow',
      '42',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(client.started[0].cancel).toHaveBeenCalled();
    expect(screen.getByText('Routes: stopped.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Start again' }));
    expect(client.started).toHaveLength(2);
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '0',
    );
  });

  it('leaves the old input for a new one, and keeps the old result in sight', () => {
    const { client, change, unmount } = renderProbe([]);
    act(() => client.started[0].listener.onDone({ tables: {} } as never));
    expect(screen.getByText('done result')).toBeInTheDocument();
    change(['region:weu']);
    expect(screen.getByText('working result')).toBeInTheDocument();
    change(['region:neu']);
    expect(
      client.started.map(({ cancel }) => cancel.mock.calls.length),
    ).toEqual([1, 1, 0]);
    unmount();
    expect(client.started[2].cancel).toHaveBeenCalled();
  });

  it('does not begin again for an input that is the same', () => {
    const { client, change } = renderProbe(['region:weu']);
    change(['region:weu']);
    expect(client.started).toHaveLength(1);
  });

  it('has nothing to do without an input', () => {
    const { client, change } = renderProbe();
    expect(client.started).toHaveLength(0);
    expect(screen.getByText('idle nothing')).toBeInTheDocument();
    change([]);
    change(undefined);
    expect(client.started[0].cancel).toHaveBeenCalled();
    expect(screen.getByText('idle nothing')).toBeInTheDocument();
  });

  it('says why it has failed', () => {
    const { client } = renderProbe([]);
    act(() => client.started[0].listener.onFailed('no memory'));
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Routes did not work: no memory',
    );
  });

  it('works without any worker', async () => {
    render(<Probe failed={[]} />);
    await waitFor(() =>
      expect(screen.getByText('done result')).toBeInTheDocument(),
    );
  });
});
