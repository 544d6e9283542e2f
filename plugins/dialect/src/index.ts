export * from "./nodes.ts"
