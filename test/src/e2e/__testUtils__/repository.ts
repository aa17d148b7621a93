import type { Portal } from './portal';
import { guestToken } from './portal';

interface Task {
  readonly id: string;
  readonly status: string;
}

interface TaskEvent {
  readonly type: string;
  readonly body: {
    readonly message?: string;
    readonly output?: { readonly links: readonly { entityRef?: string }[] };
  };
}

/** Makes the portal create a repository in its own folder, as the wizard does; returns the entity that stands for it. */
export async function createRepository(
  { backendUrl }: Portal,
  values: Record<string, unknown>,
): Promise<string> {
  const headers = {
    Authorization: `Bearer ${await guestToken(backendUrl)}`,
    'Content-Type': 'application/json',
  };
  const tasks = `${backendUrl}/api/scaffolder/v2/tasks`;
  const { id } = await answer<Task>(tasks, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      templateRef: 'template:default/vnet-connectivity',
      values: { ...values, destination: { kind: 'local' } },
    }),
  });
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { status } = await answer<Task>(`${tasks}/${id}`, { headers });
    const events = await answer<TaskEvent[]>(`${tasks}/${id}/events`, {
      headers,
    });
    const [entityRef] = events.flatMap(
      ({ body }) =>
        body.output?.links.flatMap(link => link.entityRef ?? []) ?? [],
    );
    if (entityRef !== undefined) return entityRef;
    if (status === 'failed' || Date.now() > deadline) {
      const log = events.map(({ body }) => body.message).join('\n');
      throw new Error(`The repository was not created (${status}):\n${log}`);
    }
    await new Promise(done => setTimeout(done, 500));
  }
}

async function answer<T>(url: string, request?: RequestInit): Promise<T> {
  const response = await fetch(url, request);
  if (!response.ok) {
    throw new Error(`${url}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}
