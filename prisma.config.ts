import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_URL ?? 'file:./data/araxes.db'
const folder = url.startsWith('file:') ? 'prisma/sqlite' : 'prisma/postgres'

export default defineConfig({
  schema: folder,
  migrations: { path: `${folder}/migrations` },
  datasource: { url },
})
