using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Procedurevoorstel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "voorstellen",
                table: "procedure",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql(Logboekslot.Sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "voorstellen",
                table: "procedure");
        }
    }
}
