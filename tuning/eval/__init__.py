"""Measure the answers: golden questions, attacks, retrieval; the checks share no code with the product."""
