"""Mutations: what can go wrong with a record's file, done to good ones at random.

``python -m tests.reading.mutations SEED COUNT`` makes so many and prints every broken
promise.
"""
