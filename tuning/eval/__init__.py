"""Measure the answers: golden questions, attacks and retrieval, checked by code that shares nothing with the product."""
