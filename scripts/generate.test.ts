import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Prisma as Postgres } from '@/generated/postgres/client'
import { Prisma as Sqlite } from '@/generated/sqlite/client'

const source = readFileSync('prisma/models.prisma', 'utf8')
const models = [...source.matchAll(/^model (\w+)/gm)].map(([, name]) => name ?? '')

test('both schemas are the one model source, but for provider and folder', () => {
  const bare = (provider: string, name: string) =>
    readFileSync(`prisma/${provider}/schema.prisma`, 'utf8').replaceAll(name, 'NAME').replaceAll(provider, 'NAME')
  expect(bare('postgres', 'postgresql')).toBe(bare('sqlite', 'sqlite'))
  for (const provider of ['sqlite', 'postgres']) {
    const copy = readFileSync(`prisma/${provider}/models.prisma`, 'utf8')
    expect(copy).toMatch(/^\/\/ Derived from \.\.\/models\.prisma/)
    expect(copy.slice(copy.indexOf('\n\n') + 2)).toBe(source)
  }
})

test('both clients know the same models and fields, all of them', () => {
  expect(models.length).toBeGreaterThan(20)
  expect(Object.keys(Sqlite.ModelName).sort()).toEqual([...models].sort())
  expect(Postgres.ModelName).toEqual(Sqlite.ModelName)
  for (const model of models) {
    const fields = [Sqlite, Postgres].map((client) => Reflect.get(client, `${model}ScalarFieldEnum`))
    expect(Object.keys(fields[0] ?? {}).length, model).toBeGreaterThan(1)
    expect(fields[1], model).toEqual(fields[0])
  }
})
