import type { DatabaseService } from '@backstage/backend-plugin-api';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

export type DatabaseClient = Awaited<ReturnType<DatabaseService['getClient']>>;

/** The client of the plugin's database, whose tables are those of this version. */
export async function migratedClient(
  database: DatabaseService,
): Promise<DatabaseClient> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath(
        'backstage-plugin-vnet-connectivity-backend',
        'migrations',
      ),
    });
  }
  return client;
}
