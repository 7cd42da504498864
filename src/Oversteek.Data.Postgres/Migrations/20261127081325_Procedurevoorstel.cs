using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oversteek.Data.Postgres.Migrations
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
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql(Inzagebeleid.Van(TargetModel));
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
