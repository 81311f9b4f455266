"""The script that Streamlit runs. It stands apart: beside `pages` Streamlit would serve those files by itself."""
