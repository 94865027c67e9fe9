import { describe, expect, it } from '@jest/globals';
import { called } from './description.js';
import { fill } from './fill.js';

/** That a call which GitHub would not take fails a test of ours. */

const HOME = '/repos/acme/checkout';
const objections = (method: string, path: string, body?: unknown) =>
  called(method, HOME + path, body)?.objections ?? null;

const annotation = {
  path: 'a.yaml',
  start_line: 1,
  end_line: 1,
  annotation_level: 'failure',
  message: 'text',
};
const check = (output: object, more: object = {}) => ({
  name: 'gate',
  head_sha: 'abc',
  status: 'completed',
  conclusion: 'failure',
  output: { title: 'Fail', summary: 'text', ...output },
  ...more,
});
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`key${at}`, 'x']));

describe("GitHub's description", () => {
  it.each([
    ['a comment', 'POST', '/issues/12/comments', { body: 'text' }],
    ['a page', 'GET', '/issues/12/comments?per_page=100&page=2', undefined],
    ['fifty annotations', 'POST', '/check-runs', check({ annotations: Array(50).fill(annotation) })],
    ['ten keys', 'POST', '/dispatches', { event_type: 'rollback', client_payload: many(10) }],
    ['a state', 'POST', '/deployments/1/statuses', { state: 'in_progress', log_url: 'https://a.example' }],
  ])('takes %s', (_, method, path, body) => {
    expect(objections(method, path, body)).toEqual([]);
  });

  it.each([
    ['a comment without a body', 'POST', '/issues/12/comments', {}],
    ['a key that it does not know', 'POST', '/issues/12/comments', { body: 'text', author: 'me' }],
    ['a number for a text', 'POST', '/issues/12/comments', { body: 12 }],
    ['a parameter that it does not know', 'GET', '/issues/12/comments?pages=2', undefined],
    ['a word for a number', 'GET', '/issues/twelve/comments', undefined],
    ['fifty-one annotations', 'POST', '/check-runs', check({ annotations: Array(51).fill(annotation) })],
    ['an annotation without a line', 'POST', '/check-runs', check({ annotations: [{ path: 'a' }] })],
    ['a summary that is too long', 'POST', '/check-runs', check({ summary: 'x'.repeat(65_536) })],
    ['a conclusion of our own', 'POST', '/check-runs', check({}, { conclusion: 'inconclusive' })],
    ['eleven keys', 'POST', '/dispatches', { event_type: 'rollback', client_payload: many(11) }],
    ['twenty-six inputs', 'POST', '/actions/workflows/a.yml/dispatches', { ref: 'main', inputs: many(26) }],
    ['a state of our own', 'POST', '/deployments/1/statuses', { state: 'failed' }],
    ['a filter of our own', 'GET', '/issues?state=red', undefined],
  ])('objects to %s', (_, method, path, body) => {
    expect(objections(method, path, body)).not.toEqual([]);
    expect(objections(method, path, body)).not.toBeNull();
  });

  it('knows no operation but those that the gate has business with', () => {
    expect(called('DELETE', HOME, undefined)).toBeNull();
    expect(called('POST', `${HOME}/issues/12/comment`, {})).toBeNull();
  });

  it('holds answers to account as well', () => {
    const call = called('POST', `${HOME}/issues/12/comments`, { body: 'text' });
    expect(call?.answer(201, fill('issue-comment', { id: 7, body: 'text' }))).toEqual([]);
    expect(call?.answer(201, { id: 7, body: 'text' })).not.toEqual([]);
    expect(call?.answer(200, fill('issue-comment', {}))).toEqual(['issues/create-comment never answers 200']);
  });
});
