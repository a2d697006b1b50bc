"""What the pages ask the store, one file a subject; none of it knows Streamlit."""
